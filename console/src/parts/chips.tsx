import { Icon } from './icon'

type Chip<Key extends string> = { readonly key: Key; readonly words: string }
type Props<Key extends string> = { readonly chips: readonly Chip<Key>[]; readonly onRemove: (key: Key) => void }

/** The rare conditions that are set, each with the way to take it off: they count although nobody sees their fields. */
export const Chips = <Key extends string>({ chips, onRemove }: Props<Key>) =>
  chips.length === 0 ? null : (
    <ul className='chips' aria-label='生效的更多条件'>
      {chips.map(({ key, words }) => (
        <li className='chip' key={key}>
          {words}
          <button type='button' aria-label={`去掉条件：${words}`} onClick={() => onRemove(key)}>
            <Icon name='close' size={14} />
          </button>
        </li>
      ))}
    </ul>
  )
