import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { z } from 'zod'
import App from './App.vue'
import { createWords } from './i18n/words'
import { useScreen } from './stores/screen'
import './styles/index.css'

// zod would try `new Function` once to see whether it may; the CSP says no, and logs it at every start
z.config({ jitless: true })

const app = createApp(App).use(createPinia()).use(createWords())
app.mount('#app')
void useScreen().connect()
