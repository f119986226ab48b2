import '@tarojs/components'

/** Access attributes that `plugins/aria` carries to WeChat and that become `role` and `aria-*` on h5. */
declare module '@tarojs/components/types/common' {
  interface StandardProps {
    ariaRole?: string | undefined
    ariaLabel?: string | undefined
    ariaHidden?: boolean | undefined
    ariaChecked?: boolean | undefined
    ariaDisabled?: boolean | undefined
    ariaSelected?: boolean | undefined
    ariaExpanded?: boolean | undefined
    ariaLevel?: string | undefined
    ariaLive?: 'polite' | 'assertive' | undefined
  }
}
