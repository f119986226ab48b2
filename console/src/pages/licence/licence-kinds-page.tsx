import { type PaperKind, paperRules, renewalWords, ruleOf, termWords } from '@app/rules/licence/kinds'
import { fullDate } from '@app/rules/time/day'
import { Facts } from '../../parts/facts'
import { PageHead } from '../../parts/page-head'
import { Panel } from '../../parts/panel'

const kinds = Object.keys(paperRules.kinds) as PaperKind[]

const checkNames = {
  gb32100: '末位按 GB 32100 校验',
  'mod11,10': '末位按 GB/T 17710 校验',
  none: '没有校验位',
} as const

const yearlyWords = (kind: PaperKind): string | undefined => {
  const { yearly } = ruleOf(kind)
  return yearly && `${yearly.name}每年 ${yearly.from.replace('-', ' 月 ')} 日至 ${yearly.until.replace('-', ' 月 ')} 日`
}

const KindPanel = ({ kind }: { readonly kind: PaperKind }) => {
  const { name, numberForm, check, source, unsettled } = ruleOf(kind)
  const yearly = yearlyWords(kind)
  return (
    <Panel title={name}>
      <Facts
        facts={[
          { name: '号码', value: `${numberForm}${unsettled.includes('number') ? '（待本局确认）' : ''}` },
          { name: '校验', value: checkNames[check] },
          { name: '有效期', value: termWords(kind) },
          { name: '延续', value: renewalWords(kind) },
          ...(yearly ? [{ name: '每年', value: yearly }] : []),
          { name: '依据', value: source },
        ]}
      />
    </Panel>
  )
}

/** What the system knows of every kind of paper, in the version in force; what no source settles is said so. */
const LicenceKindsPage = () => (
  <>
    <PageHead
      title='证照种类'
      facts={`第 ${paperRules.version} 版，${fullDate(paperRules.effectiveFrom)}起。写“待本局确认”的，请对照本地规定。`}
    />
    <div className='columns'>
      {kinds.map((kind) => (
        <KindPanel key={kind} kind={kind} />
      ))}
    </div>
  </>
)
export default LicenceKindsPage
