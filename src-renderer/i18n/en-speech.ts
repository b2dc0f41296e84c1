import type { Shape } from './catalogue'
import type { esSpeech } from './es-speech'

/** What is only heard, in English. */
export const enSpeech: Shape<typeof esSpeech> = {
  help: 'Voice on. The plus and minus keys walk through the choices. Enter chooses. Asterisk repeats. Slash opens the choices of the voice. Any key silences me.',
  noHeadset: 'Plug in your headset. Without it I do not say aloud what you type.',
  headsetIn: 'Headset connected. Now I say what you type.',
  headsetOut: 'Headset disconnected. I no longer say what you type.',
  options: 'Choices: {names}',
  button: '{name}, button',
  field: '{name}, field to type in',
  on: 'on',
  off: 'off',
  private: 'hidden: heard with a headset',
  sign: 'dot',
  hiddenKey: 'a key',
  erased: 'erased',
  masked: 'dots',
  at: 'at',
  dot: 'dot',
  menu: 'Choices of the voice',
  faster: 'Faster',
  slower: 'More slowly',
  louder: 'Louder',
  softer: 'More softly',
  hide: 'Hide the screen',
  show: 'Show the screen',
  stop: 'Turn the voice off',
  close: 'Go on',
  rate: 'Speed {n} of {of}',
  volume: 'Volume {n} of {of}',
  hidden: 'The screen is hidden. Only you hear what it says.',
  shown: 'The screen can be seen again.',
  absent: 'The voice does not work at this kiosk',
  absentLead: 'You can go on with the number pad, or ask an officer to stay with you.'
}
