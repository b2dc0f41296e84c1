// node draw-greeting.mjs draw.mjs: prints the greeting that the renderer's greeting/draw.ts draws, bundled in that file.
// In a process of its own: the screens take for granted that there is a document.
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Window } from 'happy-dom'

const window = new Window({ width: 1080, height: 1920 })
const { document, innerWidth, innerHeight } = window
Object.assign(globalThis, {
  window,
  document,
  innerWidth,
  innerHeight,
  matchMedia: (query) => window.matchMedia(query)
})
const { drawGreeting } = await import(pathToFileURL(resolve(process.argv[2])).href)
process.stdout.write(await drawGreeting())
await window.happyDOM.close()
