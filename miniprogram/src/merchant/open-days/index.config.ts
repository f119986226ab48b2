export default definePageConfig({ navigationBarTitleText: '营业日和休业日' })
