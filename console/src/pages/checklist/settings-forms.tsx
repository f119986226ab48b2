import { coverageWords } from '@app/rules/checklist/rule-words'
import type { Coverage, Judgement, TableContent } from '@app/types/checklist/table'
import { longest, tablePurposeNames, tablePurposes, tableTopicNames, tableTopics } from '@app/types/checklist/values'
import { type DutyPeriod, dutyPeriodNames, dutyPeriods } from '@app/types/duty/values'
import { type InspectionKind, inspectionKindNames, inspectionKinds } from '@app/types/inspection/values'
import {
  businessTraitNames,
  businessTraits,
  businessTypeNames,
  businessTypes,
  type SizeClass,
  sizeClasses,
  sizeClassNames,
} from '@app/types/shop/values'
import { Checkbox, Input, InputNumber, Select } from 'antd'
import { options } from '../../parts/choice'
import { Panel } from '../../parts/panel'
import { judgementNames } from '../../words/checklist-words'
import { change, type Edit, setSelfCheck, setStanding, setTopic, setTraits } from './draft-edits'
import { JudgementWords } from './rule-panel'

type Props = { readonly content: TableContent; readonly edit: (next: Edit) => void }

type AimProps = Pick<Props, 'edit'> & {
  readonly topic: TableContent['topic'] | undefined
  readonly traits: TableContent['traits'] | undefined
}

/** Beside the main table of its kinds of business, or only for shops that have a trait. */
const Aim = ({ topic, traits = [], edit }: AimProps) => (
  <div className='form-pair'>
    <Select
      aria-label='专题'
      allowClear
      placeholder='这些业态的主表'
      value={topic ?? null}
      options={options(tableTopics, tableTopicNames)}
      onChange={(next: typeof topic | null) => edit(setTopic(next ?? undefined))}
    />
    <Select
      aria-label='只用于有这些特征的店'
      mode='multiple'
      placeholder='这些业态的店都用'
      value={[...traits]}
      options={options(businessTraits, businessTraitNames)}
      onChange={(next) => edit(setTraits(next))}
    />
  </div>
)

type PurposeProps = Pick<Props, 'edit'> & { readonly rule: TableContent['selfCheck'] | undefined }

const withSizes = (period: DutyPeriod, sizes: readonly SizeClass[]): NonNullable<TableContent['selfCheck']> => ({
  period,
  ...(sizes.length > 0 && { sizes: [...sizes] }),
})

/** Whether officers inspect by it or shops check themselves; if so how often, and shops of which size. */
const Purpose = ({ rule, edit }: PurposeProps) => (
  <div className='form-lines'>
    <Select
      aria-label='用途'
      value={rule ? 'selfCheck' : 'inspection'}
      options={options(tablePurposes, tablePurposeNames)}
      onChange={(next) => edit(setSelfCheck(next === 'selfCheck' ? { period: 'daily' } : undefined))}
    />
    {rule ? (
      <div className='form-pair'>
        <Select
          aria-label='自查多久一次'
          value={rule.period}
          options={options(dutyPeriods, dutyPeriodNames)}
          onChange={(period) => edit(setSelfCheck(withSizes(period, rule.sizes ?? [])))}
        />
        <Select
          aria-label='只用于这些规模的店'
          mode='multiple'
          placeholder='各种规模都用'
          value={[...(rule.sizes ?? [])]}
          options={options(sizeClasses, sizeClassNames)}
          onChange={(sizes) => edit(setSelfCheck(withSizes(rule.period, sizes)))}
        />
      </div>
    ) : null}
  </div>
)

/** What a table is called and whom it is for. */
export const AboutForm = ({
  content: { title, businessTypes: types, topic, traits, selfCheck, standing },
  edit,
}: Props) => (
  <Panel title='名称和业态'>
    <div className='form-lines'>
      <Input
        key={title}
        aria-label='表的名称'
        placeholder='表的名称'
        defaultValue={title}
        maxLength={longest.title}
        onBlur={({ target }) => {
          const next = target.value.trim()
          if (next !== title) edit(change({ title: next }))
        }}
      />
      <Checkbox.Group
        role='group'
        aria-label='适用业态'
        value={types}
        options={businessTypes.map((type) => ({ value: type, label: businessTypeNames[type] }))}
        onChange={(chosen) => edit(change({ businessTypes: businessTypes.filter((type) => chosen.includes(type)) }))}
      />
      <Purpose rule={selfCheck} edit={edit} />
      <Aim topic={topic} traits={traits} edit={edit} />
      <Checkbox checked={standing !== undefined} onChange={({ target }) => edit(setStanding(target.checked))}>
        待本局确认（手机、文书上都写明）
      </Checkbox>
    </div>
  </Panel>
)

const fresh: Readonly<Record<Judgement['kind'], Judgement>> = {
  'catering-2016': { kind: 'catering-2016', keyMax: 1, ratePercent: 70 },
  'production-2016': { kind: 'production-2016', generalMax: 8, keyMax: 0 },
  'all-key': { kind: 'all-key' },
  'drug-2021': { kind: 'drug-2021' },
}

type CountProps = {
  readonly label: string
  readonly value: number
  readonly most: number
  readonly unit: string
  readonly onChange: (value: number) => void
}

const Count = ({ label, value, most, unit, onChange }: CountProps) => (
  <span className='count-line'>
    {label}
    <InputNumber
      aria-label={label}
      min={0}
      max={most}
      precision={0}
      value={value}
      onChange={(next) => next !== null && next !== value && onChange(next)}
    />
    {unit}
  </span>
)

const Limits = ({
  judgement,
  onChange,
}: {
  readonly judgement: Judgement
  readonly onChange: (next: Judgement) => void
}) => {
  if (!('keyMax' in judgement)) return null
  const { keyMax } = judgement
  return (
    <>
      <Count
        label='基本符合：重点项不符合不超过'
        value={keyMax}
        most={400}
        unit='项'
        onChange={(next) => onChange({ ...judgement, keyMax: next })}
      />
      {judgement.kind === 'catering-2016' ? (
        <Count
          label='一般项符合率不低于'
          value={judgement.ratePercent}
          most={100}
          unit='%'
          onChange={(ratePercent) => onChange({ ...judgement, ratePercent })}
        />
      ) : (
        <Count
          label='一般项不符合不超过'
          value={judgement.generalMax}
          most={400}
          unit='项'
          onChange={(generalMax) => onChange({ ...judgement, generalMax })}
        />
      )}
    </>
  )
}

/** How answers become a verdict, with what that means in words. */
export const JudgementForm = ({ content: { judgement }, edit }: Props) => (
  <Panel title='怎样判定' flush>
    <div className='panel-body form-lines'>
      <Select
        aria-label='判定规则'
        value={judgement.kind}
        options={Object.values(fresh).map(({ kind }) => ({ value: kind, label: judgementNames[kind] }))}
        onChange={(kind) => edit(change({ judgement: fresh[kind] }))}
      />
      <Limits judgement={judgement} onChange={(next) => edit(change({ judgement: next }))} />
    </div>
    <JudgementWords judgement={judgement} />
  </Panel>
)

const coverageNames = { everyItem: '全部项目', atLeast: '至少查够几项', previousFailures: '上次不符合的' } as const

const freshCoverage = (kind: Coverage['kind']): Coverage =>
  kind === 'atLeast' ? { kind, key: 3, general: 7 } : { kind }

type LineProps = {
  readonly kind: InspectionKind
  readonly rule: Coverage
  readonly onChange: (rule: Coverage) => void
}

const CoverageLine = ({ kind, rule, onChange }: LineProps) => {
  const name = inspectionKindNames[kind]
  return (
    <div className='coverage-line'>
      <span>{name}</span>
      <Select
        aria-label={`${name}查多少`}
        value={rule.kind}
        options={Object.entries(coverageNames).map(([value, label]) => ({ value: value as Coverage['kind'], label }))}
        onChange={(next) => onChange(freshCoverage(next))}
      />
      {rule.kind === 'atLeast' ? (
        <>
          <Count label='重点' value={rule.key} most={400} unit='项' onChange={(key) => onChange({ ...rule, key })} />
          <Count
            label='一般'
            value={rule.general}
            most={400}
            unit='项'
            onChange={(general) => onChange({ ...rule, general })}
          />
        </>
      ) : null}
      <span className='second'>{coverageWords(rule)}</span>
    </div>
  )
}

/** What each kind of inspection must look at, at least. */
export const CoverageForm = ({ content: { coverage }, edit }: Props) => (
  <Panel title='各类检查查多少'>
    <div className='form-lines'>
      {inspectionKinds.map((kind) => (
        <CoverageLine
          key={kind}
          kind={kind}
          rule={coverage[kind]}
          onChange={(rule) => edit(change({ coverage: { ...coverage, [kind]: rule } }))}
        />
      ))}
    </div>
  </Panel>
)
