// Node 20 has no Temporal; every browser we support has.
import 'temporal-polyfill/global';
