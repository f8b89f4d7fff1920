// A moment of a film or a sound in words: minutes and seconds, as fine as it needs.

/** Digits of a second. */
const MOST = 5;

export function moment(at: number, fine: number): string {
  const digits = Math.min(MOST, Math.max(0, Math.ceil(-Math.log10(fine) - 1e-9)));
  const unit = 10 ** digits;
  const whole = Math.round(Math.abs(at) * unit);
  const [hours, minutes] = [Math.floor(whole / unit / 3600), Math.floor(whole / unit / 60) % 60];
  const seconds = ((whole % (60 * unit)) / unit).toFixed(digits);
  const padded = seconds.padStart(digits > 0 ? digits + 3 : 2, "0");
  const front = hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}` : String(minutes);
  return `${at < 0 && whole > 0 ? "−" : ""}${front}:${padded}`;
}
