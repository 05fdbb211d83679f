package dk.kl.mayors.network.facilitator;

import org.springframework.data.jpa.repository.JpaRepository;

interface FacilitatorRepository extends JpaRepository<Facilitator, String> {
}
