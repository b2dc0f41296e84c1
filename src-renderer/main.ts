import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { createWords } from './i18n/words'
import { useScreen } from './stores/screen'
import './styles/index.css'

const app = createApp(App).use(createPinia()).use(createWords())
app.mount('#app')
void useScreen().connect()
