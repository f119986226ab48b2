export const fieldName = (label: string): object => ({ ariaLabel: label })
