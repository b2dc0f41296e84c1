import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { createWords } from './i18n/words'
import { useScreen } from './stores/screen'
import './styles/index.css'

const app = createApp(App).use(createPinia()).use(createWords())
// what is to be shown is asked for before the page is made: main answers meanwhile
void useScreen().connect()
app.mount('#app')
