import { useOutside } from '../../client/api-context'
import { toProblem } from '../../client/problem'
import { Notice } from '../../parts/notice'

/** A refusal with many particulars, each on a line of its own. */
export const RefusedLines = ({ error }: { readonly error: unknown }) => {
  const { now } = useOutside()
  if (error === null || error === undefined) return null
  const { title, next, detail, number } = toProblem(error, now())
  return (
    <Notice tone='fail'>
      <b>{`${title}。`}</b>
      {next}
      <ul className='refused-lines'>
        {detail.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {number === undefined ? null : <div className='quiet'>{`编号 ${number}`}</div>}
    </Notice>
  )
}
