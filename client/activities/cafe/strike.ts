/** The partials of a struck bronze bowl: how high, how loud, how long. */
const PARTIALS = [
  { ratio: 1, gain: 0.5, seconds: 3.4 },
  { ratio: 2.01, gain: 0.28, seconds: 2.4 },
  { ratio: 2.74, gain: 0.16, seconds: 1.6 },
  { ratio: 4.16, gain: 0.08, seconds: 0.9 },
]
const SOUNDS = { change: { pitch: 196, loud: 1, strokes: 2 }, warning: { pitch: 294, loud: 0.5, strokes: 1 } }

/** A gong made of sine waves: nothing to load, nothing to license. */
export function strike(audio: AudioContext, sound: keyof typeof SOUNDS): void {
  const { pitch, loud, strokes } = SOUNDS[sound]
  for (let stroke = 0; stroke < strokes; stroke++) {
    const at = audio.currentTime + 0.05 + stroke * 1.1
    for (const { ratio, gain, seconds } of PARTIALS) {
      const tone = audio.createOscillator()
      const volume = audio.createGain()
      tone.frequency.value = pitch * ratio
      volume.gain.setValueAtTime(0, at)
      volume.gain.linearRampToValueAtTime(gain * loud, at + 0.012)
      volume.gain.exponentialRampToValueAtTime(0.0001, at + seconds)
      tone.connect(volume).connect(audio.destination)
      tone.start(at)
      tone.stop(at + seconds + 0.05)
    }
  }
}
