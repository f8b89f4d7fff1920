// Reads PDFs beside the page: pdf.js, in a file of its own.

import "pdfjs-dist/legacy/build/pdf.worker.mjs";
