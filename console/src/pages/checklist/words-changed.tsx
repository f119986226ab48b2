import { compareTexts } from '@app/rules/checklist/compare-texts'

const boxes = {
  added: ['加', 'M8 3v10M3 8h10'],
  removed: ['删', 'M3 8h10'],
  changed: ['改', 'M2.5 9.500c2-3.500 4-3.500 5.500-1.500s3.500 2 5.500-1.500'],
  moved: ['移', 'M8 2v12M5 5l3-3 3 3M5 11l3 3 3-3'],
} as const
export type ChangeKind = keyof typeof boxes

/** 加, 改, 删, 移: a sign and a word in a box of its own kind. */
export const ChangeBox = ({ kind }: { readonly kind: ChangeKind }) => {
  const [word, sign] = boxes[kind]
  return (
    <span className={`change-box ${kind}`}>
      <svg viewBox='0 0 16 16' width={12} height={12} aria-hidden='true' focusable='false'>
        <path d={sign} />
      </svg>
      {word}
    </span>
  )
}

/** One text after the other: what went is struck, what came is underlined. */
export const WordsChanged = ({ before, after }: { readonly before: string; readonly after: string }) => (
  <span className='words-changed'>
    {compareTexts(before, after).map(({ kind, text }, at) => {
      const key = at
      if (kind === 'ins') return <ins key={key}>{text}</ins>
      return kind === 'del' ? <del key={key}>{text}</del> : <span key={key}>{text}</span>
    })}
  </span>
)

/** One side of a comparison: the old text with what went struck, or the new with what came underlined. */
export const OneSide = ({
  before,
  after,
  side,
}: {
  readonly before: string
  readonly after: string
  readonly side: 'before' | 'after'
}) => {
  const other = side === 'before' ? 'ins' : 'del'
  return (
    <span className='words-changed'>
      {compareTexts(before, after).map(({ kind, text }, at) => {
        const key = at
        if (kind === other) return null
        if (kind === 'same') return <span key={key}>{text}</span>
        return kind === 'ins' ? <ins key={key}>{text}</ins> : <del key={key}>{text}</del>
      })}
    </span>
  )
}
