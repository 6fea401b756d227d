/** What each factor proves: decided in the domain, where rules are checked. */
export { factorCategories as categories } from '#shared/domain/gate/factor-categories.ts';
