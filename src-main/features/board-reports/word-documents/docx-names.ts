import { CHART, DRAWING_NAMES } from '../slides/pptx-names.ts'

const WORDS = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const PLACES = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'

/** The namespaces of a DOCX file's parts. */
export const WORD_NAMES = `xmlns:w="${WORDS}" xmlns:wp="${PLACES}" xmlns:c="${CHART}" ${DRAWING_NAMES}`

/** A4 in twentieths of a point, and what its margins leave. */
export const PAGE = { width: 11_906, height: 16_838, margin: 1_020 }
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin
