// What Ventanilla's start is measured against: the least that shows something to touch.
const { app, BrowserWindow } = require('electron')
const { join } = require('node:path')

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1080, height: 1920, useContentSize: true, autoHideMenuBar: true })
  window.loadFile(join(__dirname, 'index.html'))
})
