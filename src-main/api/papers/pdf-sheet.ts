import { PDFDocument, StandardFonts, type PDFFont, type PDFPage } from 'pdf-lib'
import { create } from 'qrcode'

/** Points per millimetre (72 points are an inch of 25.4 mm). */
export const MM = 72 / 25.4

/** A sheet that is written from top to bottom, page after page. */
export interface Sheet {
  heading(text: string): void
  line(text: string, size?: number): void
  /** A label and its value, the value large. */
  big(label: string, value: string): void
  gap(millimetres: number): void
  /** A QR code of this text, `millimetres` wide, on the right at the present height. */
  qr(text: string, millimetres: number): void
  bytes(): Promise<Uint8Array>
}

/**
 * Opens a sheet of this size. The dates inside the file are those handed in, so that the same content makes the same
 * bytes. Fonts are the standard ones every printer has; signs they lack become a question mark.
 */
export async function openSheet(
  size: { widthMm: number; heightMm: number; marginMm: number },
  about: { title: string; at: number }
): Promise<Sheet> {
  const document = await PDFDocument.create()
  document.setTitle(about.title)
  document.setCreationDate(new Date(about.at))
  document.setModificationDate(new Date(about.at))
  const plain = await document.embedFont(StandardFonts.Helvetica)
  const bold = await document.embedFont(StandardFonts.HelveticaBold)
  const [width, height, margin] = [size.widthMm * MM, size.heightMm * MM, size.marginMm * MM]
  let page: PDFPage = document.addPage([width, height])
  let y = height - margin

  const write = (text: string, font: PDFFont, points: number): void => {
    for (const row of wrap(printable(text), font, points, width - 2 * margin)) {
      if (y - points < margin) {
        page = document.addPage([width, height])
        y = height - margin
      }
      y -= points * 1.3
      page.drawText(row, { x: margin, y, size: points, font })
    }
  }
  return {
    heading: (text) => write(text, bold, 14),
    line: (text, points = 10) => write(text, plain, points),
    big(label, value) {
      write(label, plain, 9)
      write(value, bold, 18)
    },
    gap(millimetres) {
      y -= millimetres * MM
    },
    qr(text, millimetres) {
      const { size: count, data } = create(text, { errorCorrectionLevel: 'M' }).modules
      const side = (millimetres * MM) / count
      const left = width - margin - millimetres * MM
      for (let row = 0; row < count; row++)
        for (let column = 0; column < count; column++)
          if (data[row * count + column])
            page.drawRectangle({
              x: left + column * side,
              y: y - (row + 1) * side,
              width: side,
              height: side
            })
    },
    bytes: () => document.save()
  }
}

/** WinAnsi is what the standard fonts have: Spanish is in it. Control signs end a line. */
function printable(text: string): string {
  return text.replace(/[\u0000-\u001f]+/g, ' ').replace(/[^\u0020-\u007e\u00a0-\u00ff•–—‘’“”…]/g, '?')
}

function wrap(text: string, font: PDFFont, points: number, width: number): string[] {
  const rows: string[] = []
  let row = ''
  for (const word of text.split(' ').flatMap((one) => chop(one, font, points, width))) {
    const longer = row ? `${row} ${word}` : word
    if (font.widthOfTextAtSize(longer, points) <= width) row = longer
    else {
      if (row) rows.push(row)
      row = word
    }
  }
  return [...rows, row]
}

/** A word that is wider than the sheet (a hash) is cut where it has to be. */
function chop(word: string, font: PDFFont, points: number, width: number): string[] {
  if (font.widthOfTextAtSize(word, points) <= width) return [word]
  const half = Math.ceil(word.length / 2)
  return [...chop(word.slice(0, half), font, points, width), ...chop(word.slice(half), font, points, width)]
}
