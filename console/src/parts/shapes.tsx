/** The four solid shapes that carry results and marks. Decoration beside a word: hidden from screen readers. */
export type Tone = 'pass' | 'warn' | 'fail' | 'none'

const Pass = () => (
  <>
    <circle cx='12' cy='12' r='11' fill='currentColor' />
    <path d='M6.8 12.5l3.5 3.5 7-7.3' className='mark' />
  </>
)
const Warn = () => (
  <>
    <path d='M12 3.2 22 20.3H2z' fill='currentColor' stroke='currentColor' strokeWidth='3' strokeLinejoin='round' />
    <path d='M12 9v5.2M12 17.9v.1' className='mark' />
  </>
)
const Fail = () => (
  <>
    <path
      d='M8.1 2.5h7.8l5.6 5.6v7.8l-5.6 5.6H8.1l-5.6-5.6V8.1z'
      fill='currentColor'
      stroke='currentColor'
      strokeWidth='2'
      strokeLinejoin='round'
    />
    <path d='M8.5 8.5l7 7M15.5 8.5l-7 7' className='mark' />
  </>
)
const None = () => (
  <>
    <rect x='1.5' y='1.5' width='21' height='21' rx='4' fill='currentColor' />
    <path d='M7 12h10' className='mark' />
  </>
)
const drawings = { pass: Pass, warn: Warn, fail: Fail, none: None } as const

export const Shape = ({ tone, size = 16 }: { readonly tone: Tone; readonly size?: number }) => {
  const Drawing = drawings[tone]
  return (
    <svg
      className={`shape ${tone}`}
      viewBox='0 0 24 24'
      width={size}
      height={size}
      aria-hidden='true'
      focusable='false'
    >
      <Drawing />
    </svg>
  )
}
