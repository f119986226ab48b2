export default definePageConfig({ navigationBarTitleText: '青安企信' })
