import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { answerNotedTouch } from './greeting/early-touch'
import { createWords } from './i18n/screen-words'
import { useScreen } from './stores/screen'
import './styles/index.css'

const app = createApp(App).use(createPinia()).use(createWords())
// what is to be shown is asked for before the page is made: main answers meanwhile
const shown = useScreen().connect()

function live(): void {
  delete document.documentElement.dataset['screen']
  app.mount('#app')
  answerNotedTouch()
}
// a page that greets already goes on greeting until there is something to take its place (greeting/page.ts)
if (document.documentElement.dataset['screen']) void shown.finally(live)
else live()
