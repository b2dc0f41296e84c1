import { createApp } from 'vue'
import '../styles/index.css'
import DemoInbox from './DemoInbox.vue'

createApp(DemoInbox).mount('#app')
