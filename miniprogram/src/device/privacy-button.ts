/** Id that WeChat checks: the agreement must come from a tap on this very button. */
export const agreeButtonId = 'agree-privacy'
