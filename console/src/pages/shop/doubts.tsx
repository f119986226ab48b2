import { Flag } from '../../parts/flag'
import { doubtInWords } from '../../words/doubt-words'

/** What an import could not trust about a shop or a paper; none is a grey zero. */
export const Doubts = ({ flags }: { readonly flags: readonly string[] }) =>
  flags.length === 0 ? (
    <span className='quiet'>0 处</span>
  ) : (
    <Flag
      title='登记时有疑问'
      explanation={
        <ul>
          {flags.map((flag) => (
            <li key={flag}>{doubtInWords(flag)}</li>
          ))}
        </ul>
      }
    >
      {`${flags.length} 处`}
    </Flag>
  )
