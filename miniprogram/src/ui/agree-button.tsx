import type { FC } from 'react'

export type AgreeButtonProps = { readonly words: string; readonly onAgree: () => void }

/** On WeChat the agreement must come from a native button, which tells WeChat before it tells us. */
export declare const AgreeButton: FC<AgreeButtonProps>
