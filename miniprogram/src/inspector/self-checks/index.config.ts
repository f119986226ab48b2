export default definePageConfig({ navigationBarTitleText: '店里的自查' })
