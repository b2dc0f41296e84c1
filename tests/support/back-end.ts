/**
 * What the program runs on: `electron` is the whole program in the Electron at hand; `current` is what is built for it, the
 * renderer in the Chromium and main in the Node of the shipped Electron's line. VENTANILLA_BACK_END chooses.
 */
export type BackEnd = 'electron' | 'current'
export const backEnd: BackEnd = process.env['VENTANILLA_BACK_END'] === 'current' ? 'current' : 'electron'
