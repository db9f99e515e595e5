/** The framework is a submission like any other, under this id. */
export const frameworkId = 'framework';

/** What people call it. */
export const frameworkName = 'البيانات المرجعية للخطة';
