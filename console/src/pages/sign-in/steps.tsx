type Props = { readonly comparison: string | undefined; readonly entering: boolean }

/** What to do on the phone; the four characters are what ties phone and screen together. */
export const Steps = ({ comparison, entering }: Props) => (
  <ol className='steps-down'>
    <li className={entering ? '' : 'on'}>
      <span className='dot' aria-hidden='true'>
        1
      </span>
      <div>
        <b>用小程序“青安企信”扫码</b>
        用您平时检查用的那个微信。
      </div>
    </li>
    <li>
      <span className='dot' aria-hidden='true'>
        2
      </span>
      <div>
        <b>核对手机上的四个字符</b>
        和这里一样，才点“确认登录”。
        <div>
          <span className='match'>
            <span className='quiet'>核对</span>
            <span className='four' data-testid='comparison'>
              {comparison ?? '····'}
            </span>
          </span>
        </div>
      </div>
    </li>
    <li className={entering ? 'on' : ''}>
      <span className='dot' aria-hidden='true'>
        3
      </span>
      <div>
        <b>登录这台电脑</b>
        手机上会写明是哪个浏览器。8 小时后自动退出，也可以随时在右上角退出。
      </div>
    </li>
  </ol>
)

/** For those who cannot go on by themselves. */
export const Help = () => (
  <div className='help'>
    <div>
      <b>共用的电脑</b>
      离开前在右上角退出，别让别人用您的名字办事。
    </div>
    <div>
      <b>还没有账号</b>
      请办公室发邀请。一张邀请只能用一次。
    </div>
    <div>
      <b>不是您在登录</b>
      在手机上点“不是我”，并告诉办公室。
    </div>
  </div>
)
