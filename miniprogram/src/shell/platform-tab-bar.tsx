import type { FC } from 'react'

/** WeChat hangs the tab bar under each tab page by itself; on h5 Taro shows none, so the page brings it along. */
export declare const PlatformTabBar: FC
