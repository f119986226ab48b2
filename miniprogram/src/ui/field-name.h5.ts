/** On h5 the field is an `input` inside Taro's element: a name on that element is read to nobody. */
export const fieldName = (label: string): object => ({ nativeProps: { 'aria-label': label } })
