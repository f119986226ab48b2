import type { Column } from './register-header'

type Words = { readonly message: string; readonly next: string }

/** Why a row cannot become a shop. */
export const registerRefusals = {
  nameMissing: { message: '没有商户名称', next: '请补上名称后重新导入这一行。' },
  nameUnreadable: { message: '商户名称不是文字', next: '请对照证照改成店名后重新导入这一行。' },
  nameTooLong: { message: '商户名称超过 100 个字', next: '请核对是不是几格内容粘在了一起。' },
  headerRepeated: { message: '这一行是重复的表头', next: '不用处理。' },
  subjectUnclear: {
    message: '没有可用的统一社会信用代码和注册号，也没有地址，分不清是哪一家',
    next: '请补上代码或地址后重新导入这一行。',
  },
} as const satisfies Readonly<Record<string, Words>>

/** What of a row is taken, but not trusted. */
export const registerFlags = {
  creditCodeMissing: { message: '没有统一社会信用代码', next: '请对照营业执照补上。' },
  creditCodeLength: {
    message: '统一社会信用代码不是 18 位',
    next: '请对照营业执照改正；改正前按注册号或名称加地址认这家店。',
  },
  creditCodeAlphabet: {
    message: '统一社会信用代码里有不该出现的字符',
    next: '请对照营业执照改正，留意 0 和 O、1 和 I。',
  },
  creditCodePrefix: { message: '统一社会信用代码开头两位不对', next: '请对照营业执照核实。' },
  creditCodeCheckDigit: { message: '统一社会信用代码校验位不对', next: '请对照营业执照核实，有照片为证的可以保留。' },
  creditCodeIdentityCard: { message: '代码一栏填的像是身份证号，没有保存', next: '请对照营业执照填统一社会信用代码。' },
  creditCodeMended: { message: '统一社会信用代码多出一个字符，去掉后校验通过', next: '请对照营业执照确认。' },
  creditCodeFromLicence: {
    message: '统一社会信用代码填在了许可证一栏，已移过来',
    next: '请确认代码，并补上许可证号。',
  },
  legacyRegistrationNumber: { message: '用的是 15 位注册号', next: '请换成营业执照上的统一社会信用代码。' },
  registrationNumberCheckDigit: { message: '15 位注册号校验位不对', next: '请对照营业执照核实。' },
  licenceMissing: { message: '没有许可证号', next: '请对照证照补上；没有证的，请核实是否无证经营。' },
  licenceIsCreditCode: {
    message: '许可证一栏填的是统一社会信用代码或注册号，没有当作许可证',
    next: '请对照证照填许可证号。',
  },
  licenceLength: { message: '许可证号位数不对', next: '请对照证照改正。' },
  licenceAlphabet: { message: '许可证号里有不该出现的字符', next: '请对照证照改正，改正前不公开。' },
  licenceCheckDigit: { message: '许可证号校验位不对', next: '请对照证照核实。' },
  licenceUnknownForm: { message: '认不出是哪一种许可证号', next: '请对照证照核实种类和号码，核实前不公开。' },
  licenceTypeDiffers: { message: '许可证与业态对不上', next: '请核实业态，或核实证照的经营项目。' },
  dateMissing: { message: '没有许可证有效期', next: '请对照证照补上。' },
  dateUnreadable: { message: '许可证有效期读不出来，或没有这一天', next: '请对照证照改正。' },
  termUnlimited: { message: '这种许可证没有长期有效的', next: '请对照证照核实有效期。' },
  termWithoutLicence: { message: '有有效期，没有许可证号', next: '请核实是哪张证的有效期。' },
  businessTypeMissing: { message: '没有业态', next: '请选一个业态，选好才能生成检查表。' },
  businessTypeUnknown: { message: '业态不在本局的清单里', next: '请从清单里选一个，选好才能生成检查表。' },
  businessTypeDisabled: { message: '业态本局已经停用', next: '请改选本局在管的业态；确实在管的，先到业态设置里启用。' },
  stationMissing: { message: '没有所属监管所', next: '请分配到监管所。' },
  holderNotStation: { message: '所属单位不是市场监督管理所', next: '请确认由谁监管，再分配到所。' },
  gridMissing: { message: '没有网格', next: '请分配到网格。' },
  addressMissing: { message: '没有经营地址', next: '请补上，检查文书要写地点。' },
  phoneUnreadable: { message: '联系电话不像电话号码', next: '请核实后改正。' },
  sizeClassUnknown: { message: '规模认不出来', next: '请从特大型、大型、中型、小型里选一个。' },
  locationUnreadable: { message: '经纬度读不出来，或不在国内', next: '请在地图上看准后补上。' },
  statusUnclear: {
    message: '状态认不出来，或还缺内容，按营业中登记',
    next: '请核实；季节性营业要补营业月份，搬走的要补搬到哪里。',
  },
  sizeKept: { message: '同一主体的规模与前面不同，保留前面的', next: '请核实。' },
  statusKept: { message: '同一主体的状态与前面不同，保留前面的', next: '请核实后在商户资料里改。' },
  formulaText: { message: '这一格的内容像公式，已去掉公式，只留文字', next: '请对照证照确认文字。' },
  identityCardRemoved: { message: '这一格写有身份证号，身份证号没有保存', next: '请核对这一格其余的文字。' },
  mobileMoved: { message: '这一格写有手机号，已移到联系电话', next: '请核对这一格其余的文字。' },
  mobileRemoved: { message: '这一格写有手机号，已去掉', next: '请核对这一格其余的文字；手机号只填在联系电话一栏。' },
  cellTooLong: { message: '这一格内容太长，没有采用', next: '请核对是不是几格内容粘在了一起。' },
  sameSubject: { message: '与前面一行是同一主体，已并入', next: '请确认业态和证照都属于这一家。' },
  duplicateRow: { message: '与前面一行重复，没有新内容', next: '不用处理。' },
  nameKept: { message: '同一主体的名称与前面不同，保留前面的', next: '请对照营业执照确认。' },
  addressKept: { message: '同一主体的地址与前面不同，保留前面的', next: '请确认是不是另一处经营场所。' },
  stationKept: { message: '同一主体的监管所与前面不同，保留前面的', next: '请确认由哪个所监管。' },
  gridKept: { message: '同一主体的网格与前面不同，保留前面的', next: '请确认属于哪个网格。' },
  termKept: { message: '同一张证的有效期与前面不同，保留前面的', next: '请对照证照确认。' },
} as const satisfies Readonly<Record<string, Words>>

export type FlagCode = keyof typeof registerFlags
export type RefusalCode = keyof typeof registerRefusals

export type Problem<Code extends FlagCode | RefusalCode = FlagCode | RefusalCode> = {
  readonly code: Code
  readonly column?: Column
  /** What the cell held; never an identity card's number, nor a mobile number outside its column. */
  readonly written?: string
  /** What it probably should be, in people's words. */
  readonly suggestion?: string
}
export type Flag = Problem<FlagCode>
export type Refusal = Problem<RefusalCode>

const table: Readonly<Record<FlagCode | RefusalCode, Words>> = { ...registerFlags, ...registerRefusals }

/** What is said about a problem and what to do; a suggestion is named. */
export const problemWords = ({ code, suggestion }: Problem): Words => {
  const { message, next } = table[code]
  return { message, next: suggestion === undefined ? next : `${next}可能是“${suggestion}”。` }
}
