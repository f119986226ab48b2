import { Seal } from '../../shell/seal'

type Props = { readonly bureauName: string | undefined; readonly helpLine: string | undefined }

/** Left half of the door: whose house this is. */
export const House = ({ bureauName, helpLine }: Props) => (
  <header className='house'>
    <svg className='mark' width='560' height='560' viewBox='0 0 32 32' aria-hidden='true' focusable='false'>
      <rect x='2' y='2' width='28' height='28' rx='8' fill='none' stroke='currentColor' strokeWidth='2.6' />
      <rect x='11' y='11' width='14' height='14' rx='4' fill='currentColor' />
    </svg>
    <div className='who'>
      <Seal size={44} />
      <div>
        青安企信
        <span>{bureauName ?? '市场监督管理后台'}</span>
      </div>
    </div>
    <p className='motto'>
      一店一码，
      <br />
      一次检查，一本账。
    </p>
    <p className='says'>登记、码牌、检查、文书在同一本账上。每个数字都点得开，看得到背后的每一户。</p>
    <p className='foot'>
      管理后台·仅限本局工作人员
      {helpLine === undefined ? null : (
        <>
          <br />
          {`系统问题 ${helpLine}`}
        </>
      )}
    </p>
  </header>
)
