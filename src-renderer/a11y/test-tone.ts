/** How long the tone of the self-test sounds, in seconds, and how high, in hertz: the concert pitch, which anybody hears. */
const SECONDS = 1
const HERTZ = 440

/** Sounds a tone on the machine's loudspeaker; answers when it is over, also where there is none. */
export function soundTone(): Promise<void> {
  const audio = new AudioContext()
  const tone = new OscillatorNode(audio, { frequency: HERTZ })
  tone.connect(new GainNode(audio, { gain: 0.3 })).connect(audio.destination)
  tone.start()
  tone.stop(audio.currentTime + SECONDS)
  return new Promise((over) => {
    tone.onended = () => void audio.close().then(over)
  })
}
