/** Lets "for to dage siden" at the tasks go by the product's time. Tasklist's modules start after this. */
import { now } from '../../../lib/mayors/clock.js';

window.angular.module('angularMoment').run(['moment', (moment) => {
  moment.now = now;
}]);
