'use strict'
// The least an Electron app can be: what starting our own is measured against.
const { app, BrowserWindow } = require('electron')
const path = require('node:path')

app.setPath('userData', process.env.SOUNDLEAF_USER_DATA)
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1400,
    height: 900,
    show: false,
    webPreferences: { sandbox: true },
  })
  window.once('ready-to-show', () => window.show())
  window.on('page-title-updated', (_event, title) => {
    if (title.startsWith('painted')) console.log(`SOUNDLEAF_MARK ${title}`)
  })
  window.loadFile(path.join(__dirname, 'index.html'))
})
app.on('window-all-closed', () => app.quit())
