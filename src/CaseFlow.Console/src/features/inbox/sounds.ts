import type { AlertKind } from './alerts'

/** A tone: its pitch in hertz at the beginning and the end, when it begins and how long it lasts in seconds. */
interface Tone { readonly from: number; readonly to: number; readonly at: number; readonly lasts: number }

interface Sound { readonly wave: OscillatorType; readonly loudness: number; readonly tones: readonly Tone[] }

/** A whistle trills, urgent alternates quickly, what is late falls, what is about to be late knocks twice. */
export const sounds: Record<AlertKind, Sound> = {
  whistle: { wave: 'sine', loudness: 0.24, tones: [{ from: 1900, to: 2500, at: 0, lasts: 0.16 }, { from: 2500, to: 2100, at: 0.17, lasts: 0.1 }, { from: 2000, to: 2700, at: 0.32, lasts: 0.3 }] },
  urgent: { wave: 'square', loudness: 0.09, tones: [0, 1, 2, 3, 4, 5].map((n) => ({ from: n % 2 === 0 ? 880 : 1175, to: n % 2 === 0 ? 880 : 1175, at: n * 0.13, lasts: 0.11 })) },
  breached: { wave: 'sawtooth', loudness: 0.1, tones: [{ from: 440, to: 415, at: 0, lasts: 0.22 }, { from: 330, to: 311, at: 0.24, lasts: 0.22 }, { from: 220, to: 196, at: 0.48, lasts: 0.4 }] },
  imminent: { wave: 'triangle', loudness: 0.2, tones: [{ from: 660, to: 660, at: 0, lasts: 0.12 }, { from: 660, to: 660, at: 0.2, lasts: 0.12 }] },
}

let context: AudioContext | undefined

/** Plays a sound; silent where the browser has not yet been touched and lets nothing sound. */
export function play(kind: AlertKind): void {
  try {
    context ??= new AudioContext()
    void context.resume()
    for (const tone of sounds[kind].tones) sing(context, sounds[kind], tone)
  } catch {
    // A machine without any sound output: the words are there all the same.
  }
}

function sing(on: AudioContext, { wave, loudness }: Sound, { from, to, at, lasts }: Tone): void {
  const start = on.currentTime + at
  const [voice, volume] = [on.createOscillator(), on.createGain()]
  voice.type = wave
  voice.frequency.setValueAtTime(from, start)
  voice.frequency.linearRampToValueAtTime(to, start + lasts)
  volume.gain.setValueAtTime(0, start)
  volume.gain.linearRampToValueAtTime(loudness, start + 0.015)
  volume.gain.setValueAtTime(loudness, start + lasts - 0.03)
  volume.gain.linearRampToValueAtTime(0, start + lasts)
  voice.connect(volume).connect(on.destination)
  voice.start(start)
  voice.stop(start + lasts)
}
