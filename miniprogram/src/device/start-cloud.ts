/** Makes the WeChat cloud ready; called once at launch. Nothing to do on h5. */
export declare const startCloud: () => void
