package dk.kl.mayors.network.places;

import org.springframework.data.jpa.repository.JpaRepository;

interface NetworkRoundRepository extends JpaRepository<NetworkRound, String> {
}
