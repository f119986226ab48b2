/** Tells whether there is a network, at once and after every change. */
export type OnNetwork = (tell: (online: boolean) => void) => void

export declare const onNetwork: OnNetwork
