import { faultAdvice } from '@app/rules/ledger/limit-words'
import { type LedgerFault, ledgerFaultNames } from '@app/types/ledger/values'
import { unreadable } from '../../ledger/entry-content'
import { type EntryDraft, withValue } from '../../ledger/entry-draft'
import { type EntryField, fieldOfFault, fieldsOf } from '../../ledger/fields'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Choice } from '../../ui/choice'
import { Field, TextArea } from '../../ui/field'

type Props = {
  readonly draft: EntryDraft
  readonly faults: readonly LedgerFault[]
  readonly onChange: (draft: EntryDraft) => void
}

const isMinus = (typed: string) => /^[-−－]/.test(typed)
const otherSign = (typed: string) => (isMinus(typed) ? typed.slice(1) : `-${typed}`)

/** What the law says of the value that stands there; it is kept all the same. */
const wrongOf = (field: EntryField, { draft, faults }: Props): string | undefined => {
  const fault = faults.find((one) => fieldOfFault(draft.kind, one) === field.name)
  const limit = 'hint' in field && field.hint ? `${field.hint}。` : ''
  if (fault) return `${ledgerFaultNames[fault]}。${limit}${faultAdvice[fault]}`
  const how = unreadable(field, draft.values)
  return how && `请${how}`
}

type OneProps = Props & { readonly field: EntryField }

const Chosen = ({ field, value, onValue }: { field: EntryField; value: string; onValue: (value: string) => void }) =>
  field.kind === 'choice' ? (
    <View className='field'>
      <View className='field__label'>{field.label}</View>
      <Choice label={field.label} options={field.options} chosen={value || undefined} onChoose={onValue} />
    </View>
  ) : null

const keyboards = { figure: 'digit', day: 'number', time: 'text', text: 'text', long: 'text', choice: 'text' } as const

const One = ({ field, ...props }: OneProps) => {
  const { draft, onChange } = props
  const value = draft.values[field.name] ?? ''
  const onValue = (typed: string) => onChange(withValue(draft, field.name, typed))
  if (field.kind === 'choice') return <Chosen field={field} value={value} onValue={onValue} />
  const shared = {
    ...{ id: field.name, label: field.label, value, onChange: onValue, wrong: wrongOf(field, props) },
    ...{ hint: field.hint, most: 'most' in field ? field.most : 12 },
    ...(field.placeholder ? { placeholder: field.placeholder } : {}),
  }
  if (field.kind === 'long') return <TextArea {...shared} />
  return (
    <View>
      <Field {...shared} kind={keyboards[field.kind]} />
      {field.kind === 'figure' && field.isBelowZero && (
        <Button
          words={isMinus(value) ? '现在是零下，改成零上' : '现在是零上，改成零下'}
          look='quiet'
          short
          onTap={() => onValue(otherSign(value))}
        />
      )}
    </View>
  )
}

/** What is asked of an entry, each judged by the law while it is typed. */
export const Fields = (props: Props) => (
  <Card>
    <View className='stack'>
      {fieldsOf(props.draft).map((field) => (
        <One key={field.name} {...props} field={field} />
      ))}
    </View>
  </Card>
)
