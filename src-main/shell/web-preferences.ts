/** Every switch of the page that bears on security, stated also where it is the default. */
export const webPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  enableWebSQL: false,
  // a script that got in does not read the clipboard; Electron before 33 knows no such switch
  enableDeprecatedPaste: false,
  // no alert, no confirm: nobody could close them
  disableDialogs: true,
  // with WebGL and WebGPU a page would speak to the graphics driver
  webgl: false,
  // showOpenFilePicker would open the system's own dialog
  disableBlinkFeatures: 'FileSystemAccess,FileSystemAccessLocal,WebGPU'
} as const
