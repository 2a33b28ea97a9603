const notes = [
  { hertz: 659, atSeconds: 0 },
  { hertz: 880, atSeconds: 0.16 },
];
const loudness = 0.12;
const noteSeconds = 0.3;

/**
 * Two soft tones for somebody who waits. A browser stays silent until the page has been touched once; that is why the
 * board also says it in colour and in words.
 */
export function playChime(): void {
  const audio = new AudioContext();
  for (const { hertz, atSeconds } of notes) {
    const start = audio.currentTime + atSeconds;
    const gain = audio.createGain();
    gain.gain.setValueAtTime(0, start);
    gain.gain.linearRampToValueAtTime(loudness, start + 0.02);
    gain.gain.exponentialRampToValueAtTime(0.001, start + noteSeconds);
    const tone = audio.createOscillator();
    tone.frequency.value = hertz;
    tone.connect(gain).connect(audio.destination);
    tone.start(start);
    tone.stop(start + noteSeconds);
  }
  setTimeout(() => void audio.close(), 1000);
}
