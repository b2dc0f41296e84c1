import { RATES, VOLUMES, type VoiceChange } from '../contract/speech'

/** What a person has chosen of the voice. */
export interface VoiceState {
  rate: number
  volume: number
  hidden: boolean
  menu: boolean
}

/** What one change makes of the voice; null: the spoken mode is off. Steps end at their ends. */
export function changeVoice(state: VoiceState, change: VoiceChange): VoiceState | null {
  switch (change) {
    case 'faster':
      return { ...state, rate: Math.min(RATES, state.rate + 1) }
    case 'slower':
      return { ...state, rate: Math.max(1, state.rate - 1) }
    case 'louder':
      return { ...state, volume: Math.min(VOLUMES, state.volume + 1) }
    case 'softer':
      return { ...state, volume: Math.max(1, state.volume - 1) }
    case 'hide':
      return { ...state, hidden: true, menu: false }
    case 'show':
      return { ...state, hidden: false, menu: false }
    case 'menu':
      return { ...state, menu: !state.menu }
    case 'repeat':
      return state
    case 'off':
      return null
  }
}
