// A bare window for the gallery: the same Chromium as the kiosk's, nothing of the kiosk.
const { app, BrowserWindow } = require('electron')

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1080, height: 1920, useContentSize: true, frame: false })
  window.loadURL(process.argv.find((word) => word.startsWith('http://')))
})
