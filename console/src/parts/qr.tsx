import { create } from 'qrcode'

type Level = 'M' | 'Q' | 'H'

/** Dark modules as one path, with the quiet zone of four modules that ISO/IEC 18004 asks for. */
export const qrPath = (text: string, level: Level): { readonly side: number; readonly path: string } => {
  const { modules } = create(text, { errorCorrectionLevel: level })
  const quiet = 4
  const dots: string[] = []
  for (let y = 0; y < modules.size; y++) {
    for (let x = 0; x < modules.size; x++) if (modules.get(y, x)) dots.push(`M${x + quiet} ${y + quiet}h1v1h-1z`)
  }
  return { side: modules.size + 2 * quiet, path: dots.join('') }
}

type Props = { readonly text: string; readonly label: string; readonly level?: Level }

/** A QR code as vector; `label` says what it opens. */
export const Qr = ({ text, label, level = 'M' }: Props) => {
  const { side, path } = qrPath(text, level)
  return (
    <svg className='qr' viewBox={`0 0 ${side} ${side}`} role='img' aria-label={label} shapeRendering='crispEdges'>
      <path d={path} fill='#172325' />
    </svg>
  )
}
