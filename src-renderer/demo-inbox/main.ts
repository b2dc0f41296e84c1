import { createApp } from 'vue'
import '../styles/index.css'
import DemoInboxPage from './DemoInboxPage.vue'

createApp(DemoInboxPage).mount('#app')
